from beeper import Beeper

beeper = Beeper()
beeper.arm()
beeper.wait()
