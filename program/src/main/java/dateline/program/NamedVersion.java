package dateline.program;

import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What {@code --version} prints: the name of the command that was asked, and the version. */
public final class NamedVersion implements IVersionProvider {

    @Spec
    private CommandSpec spec;

    @Override
    public String[] getVersion() {
        return new String[] {ProgramVersion.of(spec.name())};
    }
}
