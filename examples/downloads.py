"""Three downloads at once. The last line claims something that nobody has waited for."""

import threading
import time

PAGES = ("news", "weather", "sports")


def download(page):
    time.sleep(0.1)  # stands for the network
    print("got", page)


for page in PAGES:
    threading.Thread(target=download, args=(page,)).start()

print("All pages are here.")
