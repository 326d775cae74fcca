"""Each round hands its number on: the loop goes through work, and leaves it where something has been found."""

import threading

found = []


def look(page):
    if page == 7:
        found.append(page)


for page in range(10):
    looker = threading.Thread(target=look, args=(page,))
    looker.start()
    looker.join()  # expect: TW206
    if found:
        break
print(found)
