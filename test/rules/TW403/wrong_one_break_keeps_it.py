"""Two ways out of the loop, of which one gives the lock back: the cleaner hangs at its next visit, and so does everybody else."""
import threading

shelf_lock = threading.Lock()
shelf = {"milk": 3, "rye": 9}


def clear_out(limit):
    while True:
        shelf_lock.acquire()  # expect: TW403
        if len(shelf) > limit:
            stale = [name for name, days in shelf.items() if days > 7]
            if not stale:
                print("nothing is old enough")
                break
            del shelf[stale[0]]
            shelf_lock.release()
        else:
            shelf_lock.release()
            break


cleaner = threading.Thread(target=clear_out, args=(0,))
cleaner.start()
cleaner.join()
