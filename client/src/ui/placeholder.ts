/** Replaces the key in headers, reports and copied commands; the key itself is known to the client alone. */
export const placeholder = '$LICENSE_MONITOR_API_KEY';
