import { render } from 'preact';
import '../../components/popup/popup.css';
import { PopupPage } from '../../components/popup/PopupPage.tsx';

const root = document.getElementById('root');
if (root) render(<PopupPage />, root);
