"""Where the one slice ends the other begins: each thread is started once."""
from threading import Thread


def cross(name):
    print(name)


crew = [Thread(target=cross, args=(name,)) for name in "abcdefgh"]
guest = Thread(target=cross, args=("guest",))
for thread in crew[:3]:
    thread.start()
guest.start()
for thread in crew[3:]:
    thread.start()
for thread in (*crew, guest):
    thread.join()
