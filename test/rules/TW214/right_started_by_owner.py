import threading


class Sampler:
    def __init__(self):
        self.thread = threading.Thread(target=self.sample)

    def sample(self):
        print("one sample")


sampler = Sampler()
sampler.thread.start()
sampler.thread.join()
