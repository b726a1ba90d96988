import { render } from 'preact';
import '../../components/monitor/monitor.css';
import { MonitorPage } from '../../components/monitor/MonitorPage.tsx';

const root = document.getElementById('root');
if (root) render(<MonitorPage />, root);
