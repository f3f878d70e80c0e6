// What a person is told before they report, hide or suspend.
export const REPORT_PROMISE = 'Reports are confidential. The person who wrote the post is not told that you reported it.';
export const REASON_HINT = 'The person concerned reads this. Say what it was about, kindly and plainly.';
