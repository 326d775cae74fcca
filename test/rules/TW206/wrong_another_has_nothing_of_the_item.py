import subprocess
import threading


def sweep(room):
    subprocess.run(["sweep", room], check=False)


def ring():
    subprocess.run(["ring"], check=False)


for room in ("hall", "attic", "cellar"):
    sweeper = threading.Thread(target=sweep, args=(room,))
    sweeper.start()
    sweeper.join()  # expect: TW206
    ringer = threading.Thread(target=ring)
    ringer.start()
    ringer.join()  # expect: TW206
