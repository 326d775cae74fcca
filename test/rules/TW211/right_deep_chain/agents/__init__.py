from .spy import Spy
