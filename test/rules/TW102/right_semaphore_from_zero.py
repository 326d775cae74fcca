import threading


class Oven:
    def __init__(self):
        self.done = threading.Semaphore(0)
        self.cakes = 0

    def bake(self):
        self.cakes += 1
        self.done.release()

    def serve(self):
        baker = threading.Thread(target=self.bake)
        baker.start()
        self.done.acquire()
        self.cakes -= 1
        baker.join()


if __name__ == "__main__":
    Oven().serve()
