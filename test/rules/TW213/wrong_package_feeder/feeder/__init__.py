from .feeder import Feeder
