import { render } from 'preact';
import { Dashboard } from '../../components/dashboard/Dashboard.tsx';
import { dashboardData } from '../../components/dashboard/stored.ts';
import { Database } from '../../utils/store/database.ts';

const root = document.getElementById('root');
if (root) render(<Dashboard data={dashboardData(new Database())} />, root);
