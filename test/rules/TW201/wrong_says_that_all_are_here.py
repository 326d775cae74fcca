import threading
import time


def download(page):
    time.sleep(0.1)
    print("got", page)


for page in ("news", "weather"):
    threading.Thread(target=download, args=(page,)).start()  # expect: TW201:warning

print("All pages are here.")
