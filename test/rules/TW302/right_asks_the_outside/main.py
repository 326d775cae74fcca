"""What is waited for comes from another program: nobody here could tell."""

import threading

from files import wait_for

thread = threading.Thread(target=wait_for, args=("/tmp/ready",))
thread.start()
thread.join()
