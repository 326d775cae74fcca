"""A decorator takes the lock that it was made with, however many others there are."""
import threading


def holding(lock):
    def wrap(func):
        def call(*args):
            lock.acquire()
            try:
                return func(*args)
            finally:
                lock.release()

        return call

    return wrap


name_lock = threading.Lock()
host_lock = threading.Lock()
port_lock = threading.Lock()
user_lock = threading.Lock()
room_lock = threading.Lock()
door_lock = threading.Lock()
names = 0
hosts = 0
ports = 0
users = 0
guests = 0


@holding(name_lock)
def add_name():
    global names
    names += 1


@holding(host_lock)
def add_host():
    global hosts
    hosts += 1


@holding(port_lock)
def add_port():
    global ports
    ports += 1


@holding(user_lock)
def add_user():
    global users
    users += 1


@holding(room_lock)
def arrive():
    global guests
    guests += 1


@holding(door_lock)
def leave():
    global guests
    guests -= 1  # expect: TW104


def work():
    for _ in range(1000):
        add_name()
        add_host()
        add_port()
        add_user()
        arrive()
        leave()


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(guests)
