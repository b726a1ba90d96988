import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickFigures } from '../components/picker/pick.tsx';

/** Put into the page in front when the user wants to point at a figure. */
export default defineUnlistedScript(() => void pickFigures());
