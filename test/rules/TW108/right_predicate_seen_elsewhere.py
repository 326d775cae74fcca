"""The flag is what a Condition's waiters wait for; a loop that gives up early by it waits for nothing."""
import threading

changed = threading.Condition()


class Loading(threading.Thread):
    def __init__(self, links):
        super().__init__()
        self.links = links
        self.ended = False

    def end(self):
        with changed:
            self.ended = True
            changed.notify_all()

    def run(self):
        for link in self.links[0], self.links[1]:
            threading.Thread(target=self.drain, args=(link,), daemon=True).start()
        with changed:
            while not self.ended:
                changed.wait()

    def drain(self, link):
        while not self.ended:
            if not link.recv(1024):
                break


def main(links):
    loading = Loading(links)
    loading.start()
    input("press return ")
    loading.end()
    loading.join()
