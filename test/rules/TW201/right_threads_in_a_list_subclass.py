import threading


class Threads(list):
    def append(self, thread):
        self.reap()
        if thread.daemon:
            return
        super().append(thread)

    def pop_all(self):
        self[:], result = [], self[:]
        return result

    def join(self):
        for thread in self.pop_all():
            thread.join()

    def reap(self):
        self[:] = (thread for thread in self if thread.is_alive())


class NoThreads:
    def append(self, thread):
        pass

    def join(self):
        pass


class Server:
    daemon_threads = False
    block_on_close = True
    _threads = NoThreads()

    def work(self, request):
        print(request)

    def process(self, request):
        if self.block_on_close:
            vars(self).setdefault('_threads', Threads())
        t = threading.Thread(target=self.work, args=(request,))
        t.daemon = self.daemon_threads
        self._threads.append(t)
        t.start()

    def server_close(self):
        self._threads.join()
