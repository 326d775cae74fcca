_OPEN = "open"
_CLOSED = "closed"


class MultithreadingSender:
    """
    Object allowing the worker to send messages.

    This class will be instantiated in the main thread, and the instance passed
    to the worker thread to allow the worker to communicate back to the main
    thread.

    Parameters
    ----------
    connection_id : int
        Id of the matching receiver; used for message routing.
    pingee : IPingee
        Recipient for pings, used to notify the event loop that there's
        a message pending.
    message_queue : queue.Queue
        Thread-safe queue for passing messages to the foreground.
    """

    def __init__(self, message_queue):
        self.message_queue = message_queue
        self._state = _OPEN

    def stop(self):
        """
        Not thread-safe. The 'start', 'send' and 'stop' methods should
        all be called from the same thread.
        """
        if self._state != _OPEN:
            raise RuntimeError(f'Sender not started, or already stopped: state is {self._state}')
        self._state = _CLOSED
