#pragma once
int ctextkit_version(void);
