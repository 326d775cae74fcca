"""The call itself is what the thread runs."""

import signal
import threading

quiet = threading.Thread(target=signal.signal, args=(signal.SIGTERM, signal.SIG_IGN))  # expect: TW502
quiet.start()
quiet.join()
