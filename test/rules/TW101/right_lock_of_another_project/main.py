import threading

from stock import level
from stock.incoming import receive
from stock.outgoing import ship

threads = [
    threading.Thread(target=receive, args=([["nails"] * 20, ["screws"] * 30],)),
    threading.Thread(target=ship, args=([3, 5, 8],)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(level.on_hand)
