import sys
import threading


class Fetch(threading.Thread):
    def __init__(self, url):
        super().__init__()
        self.url = url

    def run(self):
        print(self.url)


threads = []
for url in sys.argv[1:]:
    threads.append(Fetch(url))

for thread in threads:
    thread.start()
    thread.join()  # expect: TW206
