import threading


class Sampler(threading.Thread):
    def __init__(self, probe):
        # Names of methods, of which Thread has none here or needs none yet.
        self.cancel = threading.Event()
        self.probe = probe
        super().__init__()

    def run(self):
        while not self.cancel.wait(1):
            print(self.probe())


sampler = Sampler(lambda: 20)
sampler.start()
input()
sampler.cancel.set()
sampler.join()
