"""Two threads find the same name free, however the next one to try is made."""

import threading

owners = {}


def unique(base, owner):
    name, number = base, 1
    while name in owners:  # expect: TW103
        number += 1
        name = f"{base}-{number}"
    owners[name] = owner
    return name


def work(owner):
    print(unique("file", owner))


threads = [threading.Thread(target=work, args=(owner,)) for owner in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
