"""Base and subclass each have a `__closed` of their own: what the thread sets is not what main asks."""
import threading


class Runner:
    def __init__(self):
        self.__closed = False

    def finish(self):
        self.__closed = True


class Client(Runner):
    def __init__(self):
        super().__init__()
        self.__closed = False
        self.thread = threading.Thread(target=self.__run, daemon=True)
        self.thread.start()

    def __run(self):
        self.finish()

    def close(self):
        if not self.__closed:
            self.__closed = True
            self.thread.join()


client = Client()
client.close()
