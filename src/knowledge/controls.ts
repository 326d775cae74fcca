/** By what a program of windows lets nobody click on something again, as it is written in any toolkit. */

/** Methods that disable or hide a control, or end the window or the program that it is in. */
const TAKES_AWAY =
  /^(set_?(enabled|disabled|visible|sensitive)|enable|disable|hide|withdraw|close|quit|exit|destroy|deleteLater|(pack|grid|place)_forget|grid_remove|entry(config|configure)|state|disconnect|unbind|stop)$/i;

/** What is given to `config()`, or stored, to the same end: `state="disabled"`, `button["state"] = DISABLED`, `button.disabled = True`. */
const SAYS_SO = /^(state|disabled|enabled|visible|sensitive)$/;

export const takesControlAway = (method: string): boolean => TAKES_AWAY.test(method);

export const saysControlIsTaken = (option: string): boolean => SAYS_SO.test(option);
