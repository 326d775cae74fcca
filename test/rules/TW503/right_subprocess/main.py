import threading

from tools import listing, watch

watcher = threading.Thread(target=watch, daemon=True)
watcher.start()
print(listing())
