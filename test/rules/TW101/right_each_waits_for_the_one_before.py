import threading

height = 0


def lay(layer, below):
    global height
    if below is not None:
        below.join()
    for _ in range(layer):
        height += 1


ground = threading.Thread(target=lay, args=(30, None))
middle = threading.Thread(target=lay, args=(20, ground))
top = threading.Thread(target=lay, args=(10, middle))
for layer in (ground, middle, top):
    layer.start()
top.join()
print(height)
