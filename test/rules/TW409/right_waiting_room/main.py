import threading

from guest import visit
from room import Room

room = Room()
guests = [threading.Thread(target=visit, args=(room,)) for _ in range(5)]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
room.close()
