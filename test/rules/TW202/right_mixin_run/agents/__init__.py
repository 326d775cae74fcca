from .agent import SafeAgent
