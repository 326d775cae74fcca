"""Nothing but the program is guarded: one copy of it may run at a time."""
import subprocess
import threading

package_lock = threading.Lock()


def install(name):
    with package_lock:
        subprocess.run(["apt-get", "install", "-y", name], check=True)


threads = [threading.Thread(target=install, args=(name,)) for name in ("git", "make")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
