import threading

import book
from reader import aloud

writer = threading.Thread(target=book.add, args=("three",))
writer.start()
for number, page in aloud():
    print(number, page)
writer.join()
