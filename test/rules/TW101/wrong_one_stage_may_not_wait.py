import sys
import threading

height = 0
patient = len(sys.argv) > 1


def lay(layer, below):
    global height
    if below is not None and patient:
        below.join()
    for _ in range(layer):
        height += 1  # expect: TW101


ground = threading.Thread(target=lay, args=(30, None))
middle = threading.Thread(target=lay, args=(20, ground))
top = threading.Thread(target=lay, args=(10, middle))
for layer in (ground, middle, top):
    layer.start()
for layer in (ground, middle, top):
    layer.join()
print(height)
