import threading


class Pool:
    def __init__(self):
        self.threads = set()

    def close(self):
        for thread in self.threads:  # expect: TW107
            thread.join()


class Growing(Pool):
    def grow(self):
        thread = threading.Thread(target=self.work)
        self.threads.add(thread)
        thread.start()

    def work(self):
        print("working")
        self.threads.discard(threading.current_thread())


pool = Growing()
