from threading import Condition

state_changed = Condition()
state = {"open": False}
