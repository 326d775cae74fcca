import threading
from x import Base


class W(Base, threading.Thread):
    def __init__(self):
        Base.__init__(self)
