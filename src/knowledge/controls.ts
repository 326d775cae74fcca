/** What is done to the controls of a window, by names that are alike in all toolkits: what keeps people from clicking again, what only asks. */

/** Methods that disable or hide a control, or end the window or the program that it is in. */
const TAKES_AWAY =
  /^(set_?(enabled|disabled|visible|sensitive)|enable|disable|hide|withdraw|close|quit|exit|destroy|deleteLater|(pack|grid|place)_forget|grid_remove|entry(config|configure)|state|disconnect|unbind|stop)$/i;

/** What is given to `config()`, or stored, to the same end: `state="disabled"`, `button["state"] = DISABLED`, `button.disabled = True`. */
const SAYS_SO = /^(state|disabled|enabled|visible|sensitive)$/;

export const takesControlAway = (method: string): boolean => TAKES_AWAY.test(method);

export const saysControlIsTaken = (option: string): boolean => SAYS_SO.test(option);

/** Whether a method of a widget, by its name, only asks for what it shows. */
export const asksWidget = (method: string): boolean =>
  /^(get|cget|curselection|winfo_\w+|(Get|get_|is|Is|is_|has|current)[A-Z]\w*|get_\w+|is_\w+|text|value|toPlainText|toHtml|checkState|width|height|pos|size|geometry|count|\w+Count|windowTitle|selected[A-Z]\w*)$/.test(
    method,
  );

/** Whether a method of a dialog shows it, and comes back when it is closed. */
export const showsDialog = (method: string): boolean => /^(exec_?|ShowModal)$/.test(method);

/** Whether a method of a dialog closes it. */
export const closesDialog = (method: string): boolean => /^(accept|reject|done|close|hide|EndModal)$/.test(method);
