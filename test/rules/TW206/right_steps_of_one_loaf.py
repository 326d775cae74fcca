import threading

log = []


def knead(loaf):
    log.append(f"{loaf} is kneaded")


def bake(loaf):
    log.append(f"{loaf} is baked")


for loaf in ("rye", "spelt", "wheat"):
    first = threading.Thread(target=knead, args=(loaf,))
    first.start()
    first.join()
    second = threading.Thread(target=bake, args=(loaf,))
    second.start()
    second.join()
print(log)
