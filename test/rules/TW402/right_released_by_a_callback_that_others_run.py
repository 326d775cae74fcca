"""The second acquire waits for the callback, which whoever handles the message gives the lock back with."""
import queue
import threading

from transport import pump


class Message:
    def __init__(self, payload, done):
        self.payload = payload
        self.done = done


class Driver:
    def __init__(self):
        self.out = queue.Queue()
        pump(self.out)

    def wait_until_sent(self):
        sent = threading.Lock()
        sent.acquire()
        self.out.put(Message(None, lambda _: sent.release()))
        sent.acquire()

    def wait_until_closed(self):
        closed = threading.Lock()
        closed.acquire()

        def close(_):
            closed.release()

        self.out.put(Message(None, close))
        closed.acquire()


driver = Driver()
driver.wait_until_sent()
driver.wait_until_closed()
