import queue
import threading


class Client:
    def __init__(self):
        self.queue = queue.Queue()
        self.thread = threading.Thread(target=self._send, daemon=True)
        self.thread.start()

    def _send(self):
        try:
            while True:
                item = self.queue.get()
                if item is None:
                    break
                print(item)
        except KeyboardInterrupt:
            self.stop()

    def stop(self):
        self.queue.put(None)
        self.thread.join()


c = Client()
c.queue.put(1)
c.stop()
