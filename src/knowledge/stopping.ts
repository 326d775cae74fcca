/** Names by which methods say that something ends, and calls in which a thread sits until something comes from outside. */

const STOPS =
  /^_*(close|stop|shutdown|terminate|quit|disconnect|finish|tear_?down|tearDown|halt|dispose|destroy|cleanup|(stop|close|shutdown)_\w+|(disconnect|terminate|halt)_(sockets?|server|clients?|threads?|devices?|all|port|connections?|workers?|stream|loop)|shut_down|end|exit|unload|uninstall|kill|__exit__|__del__|on_?(close|closing|exit|quit|shutdown|destroy)|on(Close|Exit|Quit|Destroy)|closeEvent)$/;

/** Whether a method of the name ends what its object does. */
export const saysStop = (method: string): boolean => STOPS.test(method);

/** Whether a method of the name waits for the end. */
export const waits = (method: string): boolean => /^_*(join|wait|wait_\w+|join_\w+|await_\w+)$/.test(method);

/** Whether a method of the name takes away what others may still use. */
export const closes = (method: string): boolean =>
  /^(close|terminate|shutdown|disconnect|release|unlink|cleanup|destroy|server_close|kill|dispose)$/.test(method);

/** Another program: whoever reads from one that was ended finds the end of what it said, and to end it twice is nothing. */
export const isOtherProgram = (type: string): boolean => type === 'subprocess.Popen';

/** Whether a call sits until something comes that nobody in the program may send. */
export const mayBlock = (dotted: string, argumentCount: number): boolean =>
  /(^input$|\.(accept|recv|recv_into|recvfrom|readline|readlines|serve_forever|listen|poll|select|get_message|read_until|readinto|communicate|start_consuming|loop_forever|next_event)$)/.test(
    dotted,
  ) ||
  (/(\.read|Process\.join|Popen\.wait)$/.test(dotted) && argumentCount === 0);
