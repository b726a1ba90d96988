/** What browsers ask for by themselves, whatever is installed: their makers' servers and a site's icon. */
export const BROWSERS_OWN =
  /^[^/]*\b(?:mozilla\.(?:org|com|net)|mozgcp\.net|firefox\.com|google(?:apis)?\.com|gstatic\.com|gvt1\.com)(?::\d+)?\/|\/favicon\.ico$/;
