"""The third thread is in both slices."""
from threading import Thread


def cross(name):
    print(name)


crew = [Thread(target=cross, args=(name,)) for name in "abcdefgh"]
for thread in crew[:3]:
    thread.start()
for thread in crew[2:]:
    thread.start()  # expect: TW205
for thread in crew:
    thread.join()
