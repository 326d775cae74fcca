from .component import *
