"""The change itself is what each thread runs."""

import os
import threading

masks = [threading.Thread(target=os.umask, args=(mask,)) for mask in (0o022, 0o077)]  # expect: TW506
for mask in masks:
    mask.start()
for mask in masks:
    mask.join()
once = threading.Thread(target=os.chdir, args=("/tmp",))
once.start()
once.join()
