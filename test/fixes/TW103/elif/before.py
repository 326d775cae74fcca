import threading

users = {"ann": 1}


def leave(name, quiet):
    if quiet:
        pass
    elif name in users:
        del users[name]


threads = [threading.Thread(target=leave, args=("ann", False)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(users)
