from threading import Semaphore, Thread


class Gate:
    def __init__(self, guests):
        self.guests = guests
        self.here = 0
        self.door = Semaphore(1)
        self.opened = Semaphore(0)

    def wait(self):
        with self.door:
            self.here += 1
            if self.here == self.guests:
                for _ in range(self.guests - 1):
                    self.opened.release()
                return
        self.opened.acquire()


gate = Gate(3)
guests = [Thread(target=gate.wait) for _ in range(3)]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
