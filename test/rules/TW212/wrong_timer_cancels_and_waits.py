import threading


class Lease:
    """Is given back by itself when nobody renews it."""

    def __init__(self, name, seconds):
        self.name = name
        self.timer = threading.Timer(seconds, self.expire)
        self.timer.start()

    def expire(self):
        print(self.name, "expired")
        self.release()

    def release(self):
        timer = self.timer
        timer.cancel()
        timer.join()  # expect: TW212
        print(self.name, "is free")


lease = Lease("printer", 30)
input("return to release ")
lease.release()
