import threading
import time


class Pages:
    def __init__(self):
        self._lock = threading.Lock()
        self._pages = {}
        self.asked = 0

    def refresh(self):
        with self._lock:
            for address in list(self._pages):
                time.sleep(0.1)
                self._pages[address] = address.upper()
        self.asked += 1

    def page(self, address):
        self.asked += 1
        return self._pages.get(address)


pages = Pages()
threads = [threading.Thread(target=pages.page, args=(f"page {n}",)) for n in range(4)]
threads.append(threading.Thread(target=pages.refresh))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(pages.asked)
