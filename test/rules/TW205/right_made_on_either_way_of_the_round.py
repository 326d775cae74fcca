from threading import Thread, Event


class Idle:
    def __init__(self, parent, folder=None):
        self.parent = parent
        self.folder = folder
        self.stop_sig = Event()
        if folder is None:
            self.thread = Thread(target=self.noop)
        else:
            self.thread = Thread(target=self.idle)
        self.thread.daemon = True

    def start(self):
        self.thread.start()

    def stop(self):
        self.stop_sig.set()

    def join(self):
        self.thread.join()

    def noop(self):
        self.stop_sig.wait()

    def idle(self):
        self.stop_sig.wait()


class Server:
    def __init__(self):
        self.folders = ["a"]

    def keepalive(self, timeout, event, n):
        while not event.is_set():
            threads = []
            for i in range(n):
                if len(self.folders) > i:
                    idler = Idle(self, self.folders[i])
                else:
                    idler = Idle(self)
                idler.start()
                threads.append(idler)
            event.wait(timeout)
            for idler in threads:
                idler.stop()
            for idler in threads:
                idler.join()


e = Event()
Server().keepalive(1, e, 3)
